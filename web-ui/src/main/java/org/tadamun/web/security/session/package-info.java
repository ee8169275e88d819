/** What one node keeps in memory of people who are signed in. */
package org.tadamun.web.security.session;
