/** Retention rules that erase endorsements which are over or never became public. */
package org.tadamun.endorsements.endorsement.control.retention;
