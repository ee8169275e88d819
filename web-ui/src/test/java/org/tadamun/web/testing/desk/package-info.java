/** Base classes that give a test of the console its live campaign and its first visitor. */
package org.tadamun.web.testing.desk;
