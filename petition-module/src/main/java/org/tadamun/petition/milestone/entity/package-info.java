/** Numbers to be reached, and what is to be done about them. */
package org.tadamun.petition.milestone.entity;
