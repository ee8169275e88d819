/** Checks the HTML of pages that came from the server. */
package org.tadamun.web.testing.html;
