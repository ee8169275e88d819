/** News: written, published by hand, taken back, and sent by mail. */
package org.tadamun.web.console.update;
