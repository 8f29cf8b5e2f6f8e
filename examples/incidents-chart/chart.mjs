// Draws incidents by month and category: node chart.mjs [file.svg]
import { writeFile } from 'node:fs/promises';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const { HUB = 'http://127.0.0.1:5080/graphql', HUB_TOKEN } = process.env;
const file = process.argv[2] ?? 'incidents.svg';

const question = `
  query IncidentsByMonth {
    incidentsAggregate(groupBy: [{ reportedAt: { by: MONTH } }, { category: true }], first: 500) {
      totalGroups
      groups {
        key { reportedAt { label } category }
        count
      }
    }
  }
`;

const answer = await fetch(HUB, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(HUB_TOKEN && { authorization: `Bearer ${HUB_TOKEN}` }) },
  body: JSON.stringify({ query: question }),
});
const { data, errors, extensions } = await answer.json();
if (errors) throw new Error(errors.map(({ message, extensions: { code } }) => `${code}: ${message}`).join('\n'));
for (const { message } of extensions?.warnings ?? []) console.warn(message);

const values = data.incidentsAggregate.groups.map(({ key, count }) => ({ month: key.reportedAt?.label ?? '未知', category: key.category ?? '未知', count }));
const chart = compile({
  title: '各月事件 Incidents by month',
  data: { values },
  mark: 'bar',
  width: 640,
  height: 320,
  encoding: {
    x: { field: 'month', type: 'ordinal', title: '上报月份 reported in' },
    y: { field: 'count', type: 'quantitative', aggregate: 'sum', title: '事件数 incidents' },
    color: { field: 'category', type: 'nominal', title: '类别 category' },
  },
});
await writeFile(file, await new View(parse(chart.spec), { renderer: 'none' }).toSVG());
console.log(`${values.length} groups are drawn in ${file}.`);
