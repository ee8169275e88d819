/** Exemptions that wait. */
package org.tadamun.petition.exemption.control;
