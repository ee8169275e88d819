/** What happens while somebody else holds a row. */
package org.tadamun.web.testing.lock;
