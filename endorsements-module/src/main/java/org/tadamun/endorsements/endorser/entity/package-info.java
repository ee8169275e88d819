/** Who endorses. */
package org.tadamun.endorsements.endorser.entity;
