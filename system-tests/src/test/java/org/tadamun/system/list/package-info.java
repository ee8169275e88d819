/** What all lists of the console have in common, as one finds it who works with them all day. */
package org.tadamun.system.list;
