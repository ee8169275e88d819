/**
 * What a page of the console is about, as its address says it: what every page that is opened with
 * it would otherwise keep by itself.
 */
package org.tadamun.web.console.one;
