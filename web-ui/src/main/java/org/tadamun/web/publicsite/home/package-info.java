/** The start page: the campaigns that are public. */
package org.tadamun.web.publicsite.home;
