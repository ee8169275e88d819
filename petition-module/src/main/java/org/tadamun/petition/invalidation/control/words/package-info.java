/** Names and other words about persons that stand in rules, and when they go. */
package org.tadamun.petition.invalidation.control.words;
