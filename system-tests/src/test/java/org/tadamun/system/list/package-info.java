/** What all lists of the console have in common for daily work. */
package org.tadamun.system.list;
