/** Writes Pagefind's index of the articles into a folder. Run in a process of its own: its service keeps one alive. */
import { readFileSync } from 'node:fs';
import { close, createIndex } from 'pagefind';

const [file, folder] = process.argv.slice(2);
const { index } = await createIndex({});
for (const { id, text } of JSON.parse(readFileSync(file, 'utf8'))) {
  await index.addCustomRecord({ url: `/${id}`, content: text, language: 'zh', meta: { title: id, id } });
}
const { errors } = await index.writeFiles({ outputPath: folder });
if (errors.length > 0) throw new Error(errors.join('\n'));
await close();
