/** What somebody had read when he decided. */
package org.tadamun.web.console.seen;
