/** Stands where a scenario's key does in the address; keys are hexadecimal. */
export const recordingKey = 'enregistrer';
