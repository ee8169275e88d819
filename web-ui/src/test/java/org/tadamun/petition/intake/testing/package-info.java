/** Imports as tests need them. */
package org.tadamun.petition.intake.testing;
