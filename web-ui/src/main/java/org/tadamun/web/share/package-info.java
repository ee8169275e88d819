/**
 * Links by which a page is shared: plain ones, so that a service learns nothing before somebody
 * follows its link.
 */
package org.tadamun.web.share;
