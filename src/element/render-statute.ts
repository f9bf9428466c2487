import { html, nothing, type TemplateResult } from 'lit';
import { articleId } from '../model/address.js';
import type { StatuteDocument } from '../model/document.js';
import { articleLabel } from '../model/numerals.js';
import type { OutlineEntry, Statute } from '../model/statute.js';
import { getHost } from '../host/current-host.js';
