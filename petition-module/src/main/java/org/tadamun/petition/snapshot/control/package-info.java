/** What a pack says, in which forms, and how its figures are read together. */
package org.tadamun.petition.snapshot.control;
