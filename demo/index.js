import 'mingbai/legal-search';
import 'mingbai/legal-reader';
import 'mingbai/legal-hotline';
