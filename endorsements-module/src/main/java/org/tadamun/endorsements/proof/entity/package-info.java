/** On what grounds something about a person or an organisation is said. */
package org.tadamun.endorsements.proof.entity;
