/** What stands in a page's source, and what must not; what pages of docs/ name. */
package org.tadamun.architecture.page;
