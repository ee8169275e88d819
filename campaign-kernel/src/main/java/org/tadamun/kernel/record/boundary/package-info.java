/** What all subjects do alike with the rows of their entities. */
package org.tadamun.kernel.record.boundary;
