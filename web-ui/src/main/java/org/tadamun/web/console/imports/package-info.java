/** The console's pages on which partners' files of signatures are uploaded, checked and started. */
package org.tadamun.web.console.imports;
