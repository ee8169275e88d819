/** What makes a pass acceptable, and the codes by which passes are known. */
package org.tadamun.petition.eventpass.control;
