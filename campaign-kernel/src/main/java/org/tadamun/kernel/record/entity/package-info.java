/** What all entities share: identity, times, version. */
package org.tadamun.kernel.record.entity;
