/** What waits for a second person. */
package org.tadamun.petition.secondperson.entity;
