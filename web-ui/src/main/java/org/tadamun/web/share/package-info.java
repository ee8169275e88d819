/**
 * Links by which a page is passed on: plain ones, so that nothing goes to a service before somebody
 * follows its link.
 */
package org.tadamun.web.share;
