/** Names and other words about people in rules, and their removal. */
package org.tadamun.petition.invalidation.control.words;
