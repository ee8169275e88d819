/** What the mails to second persons say, and whether they still have anything to say. */
package org.tadamun.petition.secondperson.control;
