/** What is kept of the mistakes in files. */
package org.tadamun.petition.intake.control.fault;
