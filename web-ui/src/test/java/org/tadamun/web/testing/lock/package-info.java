/** What happens beside a test: while somebody else holds a row, or after the answer. */
package org.tadamun.web.testing.lock;
