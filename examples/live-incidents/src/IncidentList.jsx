import { useOpenIncidents } from './useOpenIncidents.js';

const words = { DISCOVERED: '发现', HANDLING: '处理', REPORTED: '上报', RESOLVED: '已解决', CLOSED: '已关闭' };

export function IncidentList() {
  const { incidents, totalCount, isLive, error, more } = useOpenIncidents();
  return (
    <main>
      <h1>
        未结事件 Open incidents <small>{totalCount}</small>
      </h1>
      <p role="status" className={isLive ? 'live' : ''}>
        {isLive ? '实时 live' : '正在重新连接 connecting …'}
      </p>
      {error && <p role="alert">{error.message}</p>}
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id} className={incident.overdueSince ? 'overdue' : ''}>
            <strong>{incident.title}</strong> <span>{words[incident.state] ?? incident.state}</span>
            <br />
            {incident.grid?.name} · <time dateTime={incident.reportedAt}>{new Date(incident.reportedAt).toLocaleString('zh-CN')}</time>
          </li>
        ))}
      </ul>
      {more && <button onClick={more}>更多 more</button>}
    </main>
  );
}
