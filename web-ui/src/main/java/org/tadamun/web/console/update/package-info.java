/** The console's pages on which news is written, published, taken back and sent by mail. */
package org.tadamun.web.console.update;
