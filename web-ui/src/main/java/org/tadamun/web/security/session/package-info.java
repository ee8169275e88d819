/** What one node has in memory of those who are signed in. */
package org.tadamun.web.security.session;
