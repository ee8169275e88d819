/** Whom a test of the console finds at work when it begins. */
package org.tadamun.web.testing.desk;
