/** What is kept of whom imports brought. */
package org.tadamun.petition.intake.control.brought;
