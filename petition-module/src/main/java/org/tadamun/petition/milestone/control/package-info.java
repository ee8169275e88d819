/** How it is noticed that a number is reached. */
package org.tadamun.petition.milestone.control;
