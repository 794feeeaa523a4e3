/** Three short tones and a buzz; a device that forbids sound before the first touch stays silent, and the screen says it all. */
export function ring(): void {
  if ('vibrate' in navigator) navigator.vibrate([300, 150, 300]);
  if (!('AudioContext' in window)) return;
  const audio = new AudioContext();
  for (const at of [0, 0.4, 0.8]) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.15;
    tone.frequency.value = 880;
    tone.connect(volume).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.25);
  }
  setTimeout(() => void audio.close(), 2000);
}
