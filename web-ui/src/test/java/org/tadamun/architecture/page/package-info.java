/** What stands in the source of a page, and what must not. */
package org.tadamun.architecture.page;
