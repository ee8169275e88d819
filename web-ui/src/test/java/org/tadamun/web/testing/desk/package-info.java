/** Base classes with the people with whom a test of the console begins. */
package org.tadamun.web.testing.desk;
