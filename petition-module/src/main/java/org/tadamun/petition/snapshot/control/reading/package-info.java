/** What a pack says, and how it is read together at one moment. */
package org.tadamun.petition.snapshot.control.reading;
