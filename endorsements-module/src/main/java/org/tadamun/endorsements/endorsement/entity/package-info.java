/** An endorsement and its life. */
package org.tadamun.endorsements.endorsement.entity;
