/** What a checker of HTML would find on a page that came from the server. */
package org.tadamun.web.testing.html;
