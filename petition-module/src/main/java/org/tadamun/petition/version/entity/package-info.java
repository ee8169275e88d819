/** What somebody read or signed elsewhere, and how far earlier signers have been asked. */
package org.tadamun.petition.version.entity;
