/** News: written, published by hand, taken back. */
package org.tadamun.web.console.update;
