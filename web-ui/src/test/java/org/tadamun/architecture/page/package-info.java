/** Rules for the source of pages. */
package org.tadamun.architecture.page;
