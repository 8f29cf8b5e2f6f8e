/** Delivers two of a grid's team to a hub, as platform 03 does. */
export async function deliverTeam(hub, headers) {
  const row = { gridLevel: 1, role: 1, idNo: null, orgName: null, beginDate: '2018-01-01', endDate: null, updatedAt: '2018-06-01T08:00:00+08:00', op: 'I' };
  const rows = [
    { memberId: 'WG-00001', gridShort: 'MC-01', name: '网格甲', phone: '15400000001', ...row },
    { memberId: 'WG-00002', gridShort: 'MC-02', name: '网格乙', phone: '15400000002', ...row },
  ];
  const body = JSON.stringify({ page: 1, pageSize: 200, totalPages: 1, total: rows.length, maxUpdatedAt: row.updatedAt, rows });
  const response = await fetch(new URL('intake/03-wo-grid?path=team/full-20180623/p0001.json', hub), { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`The delivery was answered by ${response.status}: ${await response.text()}`);
}
