/** What stands in a page's source, and what must not. */
package org.tadamun.architecture.page;
