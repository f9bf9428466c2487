import { button, create } from './create-element.js';
import { postTest, type SaveAnswer } from './state.js';

/**
 * Asks for a name and saves a way through a pathway as a test of it. Shows the lines before they are written.
 * `answers`: of the run as it is now.
 */
export async function saveRun(id: string, answers: unknown, onSaved: (file: string) => void): Promise<void> {
  const tried = await postTest({ id, answers: answers ?? {} });
  const dialog = create('dialog', { className: 'save' });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.append(
    ...('fault' in tried ? faultParts(tried.fault, dialog) : askParts(id, answers, tried, dialog, onSaved)),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function faultParts(fault: string, dialog: HTMLDialogElement): HTMLElement[] {
  return [
    create('h2', {}, '还不能存'),
    create('p', {}, fault),
    create(
      'div',
      { className: 'buttons' },
      button(
        '知道了',
        () => {
          dialog.close();
        },
        'main',
      ),
    ),
  ];
}

function askParts(
  id: string,
  answers: unknown,
  tried: Extract<SaveAnswer, { saved: boolean }>,
  dialog: HTMLDialogElement,
  onSaved: (file: string) => void,
): HTMLElement[] {
  const name = create('input', { type: 'text', maxLength: 80, placeholder: '如：离职两个月，没有欠条' });
  const fault = create('p', { className: 'fault' });
  fault.setAttribute('role', 'alert');
  const save = async (): Promise<void> => {
    fault.textContent = '';
    const saved = await postTest({ id, answers, name: name.value, seen: tried.seen });
    if ('fault' in saved) fault.textContent = saved.fault;
    else {
      dialog.close();
      onSaved(saved.file);
    }
  };
  const form = create(
    'form',
    { method: 'dialog' },
    create('label', {}, '这是什么情形，一句话', name),
    create('p', { className: 'below' }, `结果“${tried.title}”。写到 ${tried.file} 的最后：`),
    create('pre', {}, tried.lines.join('\n')),
    create('p', { className: 'below' }, '存以前看一看：这个结果对不对，是拿法律看的，不是拿程序看的。'),
    fault,
    create(
      'div',
      { className: 'buttons' },
      create('button', { type: 'submit', className: 'main' }, '存进文件'),
      button('不存', () => {
        dialog.close();
      }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  return [create('h2', {}, '把这次走的存成测试'), form];
}
